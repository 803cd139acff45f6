package cn.qudao.training.domain;

import cn.qudao.org.UnitRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a training shows.
 *
 * @param path from the post's unit down to the one that holds it
 * @param version for the form that changes it
 */
public record TrainingDetail(
        TrainingRow row,
        List<UnitRow> path,
        @Nullable String about,
        @Nullable String reason,
        List<AttendanceRow> people,
        long version) {

    public UnitRow unit() {
        return path.getLast();
    }
}
