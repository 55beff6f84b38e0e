/// The commands: the only module that prints, reads files and asks the clock.
module flopcast.app {
    requires flopcast.report;
    requires static org.jspecify;
}
