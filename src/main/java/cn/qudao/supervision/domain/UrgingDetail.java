package cn.qudao.supervision.domain;

import cn.qudao.org.UnitRow;
import java.util.List;

/**
 * All that the page of an urging shows.
 *
 * @param path from the post's unit down to the one that is urged about
 * @param steps what happened, the first first
 * @param mayAnswer whether it waits for a word of the person who looks
 * @param mayEnd whether the person who looks may say how it ended
 */
public record UrgingDetail(UrgingRow row, List<UnitRow> path, List<StepRow> steps, boolean mayAnswer, boolean mayEnd) {}
