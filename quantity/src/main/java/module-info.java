/// Numbers as forecasters use them: with a unit, and uncertain.
module flopcast.quantity {
    requires org.apache.commons.numbers.gamma;

    exports flopcast.quantity;
    exports flopcast.quantity.distribution;
    exports flopcast.quantity.draw;
    exports flopcast.quantity.kernel;
    exports flopcast.quantity.statistic;
    exports flopcast.quantity.unit;
}
