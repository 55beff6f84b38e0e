package flopcast.report.chart;

import java.util.ArrayList;
import java.util.List;

/// Which points of a picture can be named without names lying over each other.
final class Labels {

    /// About how large a picture and a letter are [pixels].
    private static final double WIDTH = 420;

    private static final double LETTER = 6.4;
    private static final double LINE = 13;
    private static final double DOT = 4;

    private final double height;
    private final boolean isLeft;
    private final List<Box> boxes = new ArrayList<>();

    private record Box(double left, double right, double top, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    /// @param height of the picture [pixels]
    /// @param isLeft whether names stand to the left of their points, or else to the right
    Labels(double height, boolean isLeft) {
        this.height = height;
        this.isLeft = isLeft;
    }

    /// No name may lie over this point.
    void avoid(double x, double y) {
        double left = x * WIDTH;
        double top = (1 - y) * height;
        boxes.add(new Box(left - DOT, left + DOT, top - DOT, top + DOT));
    }

    /// Whether there is room for `name` beside a point, which is then taken: whoever comes first is
    /// named.
    ///
    /// @param x from 0 to 1 across the picture
    /// @param y from 0 to 1 up the picture
    boolean place(String name, double x, double y) {
        double width = LETTER * (name.length() + 2);
        double left = x * WIDTH + (isLeft ? -DOT - width : DOT);
        double top = (1 - y) * height - LINE / 2;
        Box box = new Box(left, left + width, top, top + LINE);
        if (left < 0 || box.right() > WIDTH || boxes.stream().anyMatch(box::meets)) {
            return false;
        }
        boxes.add(box);
        return true;
    }
}
