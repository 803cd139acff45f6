package cn.qudao.card.domain;

import java.util.List;

/** A card and what happened to it. */
public record CardDetail(CardRow card, List<MovementRow> timeLine) {}
