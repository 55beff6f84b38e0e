/// What is known about training runs: facts, laws, compute.
module flopcast.training {
    requires transitive flopcast.quantity;

    exports flopcast.training.compute;
    exports flopcast.training.fact;
    exports flopcast.training.scaling;
}
