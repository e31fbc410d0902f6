//! Programs without a network. This program starts itself again, so it is no ordinary test.

use std::net::{TcpListener, TcpStream, UdpSocket};
use std::process::ExitCode;

use harness::network::{Network, without};

fn main() -> ExitCode {
    match without().expect("it starts again") {
        Network::Done(code) => code,
        Network::Still(why) => {
            println!("skipped: the network cannot be taken away here: {why}");
            ExitCode::SUCCESS
        }
        Network::Gone => {
            // A datagram needs no one to answer: only a way to go. 192.0.2.1 is an address for documents.
            let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
            let sent = socket.send_to(b"x", "192.0.2.1:9");
            assert!(sent.is_err(), "there is a way out: {sent:?}");
            if let Ok(server) = TcpListener::bind("127.0.0.1:0") {
                let here = server.local_addr().expect("an address");
                match TcpStream::connect(here) {
                    Ok(_) => println!("test loopback ... ok"),
                    Err(error) => {
                        println!("skipped: the loopback is down ({error}): is there no `ip`?")
                    }
                }
            }
            println!("test network ... ok");
            ExitCode::SUCCESS
        }
    }
}
