/// Numbers as forecasters use them: with a unit, and uncertain.
module flopcast.quantity {
    // Where it is there the kernels use it; see decisions/016-vector-kernels.md.
    requires static jdk.incubator.vector;

    exports flopcast.quantity;
    exports flopcast.quantity.distribution;
    exports flopcast.quantity.draw;
    exports flopcast.quantity.kernel;
    exports flopcast.quantity.statistic;
    exports flopcast.quantity.unit;
}
