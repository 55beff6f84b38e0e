package flopcast.quantity.draw;

/// Where a source of uncertainty stands in a scenario, whatever the seed.
///
/// @param name the top-level quantity in whose statement the source is made
/// @param path a hash of the calls that led to it and of its number among the sources made there
public record Address(String name, long path) {

    /// The source with which this one chooses between branches.
    public Address branch() {
        return new Address(name + "/branch", path);
    }
}
