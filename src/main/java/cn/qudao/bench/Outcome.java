package cn.qudao.bench;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was measured on the same data, and what those figures have in common. */
record Outcome(
        OffsetDateTime begun, Map<String, String> machine, int scale, Map<String, Long> data, List<Figure> figures) {

    /** Takes its figures as they come in. */
    static Outcome begun(OffsetDateTime at, Map<String, String> machine, int scale, Map<String, Long> data) {
        return new Outcome(at, machine, scale, data, new ArrayList<>());
    }
}
