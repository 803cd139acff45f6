package cn.qudao.resource.domain;

import cn.qudao.resource.RankingId;
import java.time.LocalDate;

/** A competition that is over. */
public record RankingRow(RankingId id, String competition, LocalDate endedOn) {}
