package cn.qudao.activation.domain;

import cn.qudao.activation.Step;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/**
 * How activations go at a unit and below.
 *
 * @param until no longer included
 * @param path from the post's unit down to the one looked at
 * @param reasons the most frequent ones
 * @param platforms by the platform's id, 0 for those that none was found for
 */
public record MonitorFigures(
        Instant since,
        Instant until,
        List<UnitRow> path,
        MonitorTally all,
        SequencedMap<Way, MonitorTally> doors,
        SequencedMap<Step, MonitorTally> steps,
        SequencedMap<Long, MonitorTally> platforms,
        SequencedMap<Reason, MonitorTally> reasons,
        SequencedMap<UnitRow, MonitorTally> units,
        List<PlatformQueue> queues) {}
