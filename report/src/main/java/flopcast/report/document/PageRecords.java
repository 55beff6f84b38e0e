package flopcast.report.document;

import flopcast.report.provenance.RunRecord;
import java.util.ArrayList;
import java.util.List;

/// The records of runs in a page.
public final class PageRecords {

    static final String BEGIN = "<script type=\"text/plain\" class=\"flopcast-run\">\n";
    static final String END = "</script>";

    private PageRecords() {}

    /// In the order of the page; none where it is no report.
    ///
    /// @throws IllegalArgumentException where one is damaged
    public static List<RunRecord> of(String page) {
        var records = new ArrayList<RunRecord>();
        int begin = page.indexOf(BEGIN);
        while (begin >= 0) {
            int end = page.indexOf(END, begin);
            if (end < 0) {
                throw new IllegalArgumentException("the page ends inside the record of a run");
            }
            records.add(RunRecord.parse(page.substring(begin + BEGIN.length(), end)));
            begin = page.indexOf(BEGIN, end);
        }
        return records;
    }
}
