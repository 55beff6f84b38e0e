package flopcast.quantity;

/// How many characters must be inserted, removed, replaced or swapped with their neighbour to turn
/// one text into another.
///
/// Source: Damerau 1964, "A technique for computer detection and correction of spelling errors",
/// doi:10.1145/363958.363994; the restricted form, in which no part is edited twice.
public final class EditDistance {

    private EditDistance() {}

    public static int between(String from, String to) {
        var distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] =
                        Math.min(i, j) == 0 ? Math.max(i, j) : best(distance, from, to, i, j);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int best(int[][] distance, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int replaced = distance[i - 1][j - 1] + (same ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        return isSwap(from, to, i, j) ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }

    private static boolean isSwap(String from, String to, int i, int j) {
        return i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
