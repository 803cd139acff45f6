package cn.qudao.org.domain;

import cn.qudao.org.UnitRow;
import java.time.LocalDate;
import java.util.List;

/**
 * What a move would take along.
 *
 * @param counts by level, the unit itself included
 * @param first the first of what lies below, the highest levels first
 * @param earliest the first day that the move may be dated at: since then the unit has its place
 */
public record MovePreview(
        UnitRow unit, List<UnitRow> path, List<LevelCount> counts, List<UnitRow> first, LocalDate earliest) {}
