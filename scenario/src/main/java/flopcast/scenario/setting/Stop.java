package flopcast.scenario.setting;

/// Asked once a block and once a thousand traced steps whether anybody still waits for the answer.
@FunctionalInterface
public interface Stop {

    Stop NEVER = () -> false;

    boolean isWanted();
}
