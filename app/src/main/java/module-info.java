/// The commands: the only module that prints, reads files and asks the clock.
module flopcast.app {
    requires flopcast.report;
    requires jdk.httpserver;
    requires org.jline.reader;
    requires static org.jspecify;
}
