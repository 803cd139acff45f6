package cn.qudao.keyarea.domain;

import cn.qudao.org.UnitRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a key area shows.
 *
 * @param path from the post's unit down to the one that it lies in
 * @param outlets ours, those that do not count among them
 * @param surveys the latest first
 * @param version for the form that changes it
 */
public record KeyAreaDetail(
        KeyAreaRow row,
        List<UnitRow> path,
        @Nullable String bounds,
        @Nullable String closeReason,
        List<UnitRow> outlets,
        List<SurveyRow> surveys,
        long version) {

    /** The unit that it lies in. */
    public UnitRow unit() {
        return path.getLast();
    }
}
