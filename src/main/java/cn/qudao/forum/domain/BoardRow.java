package cn.qudao.forum.domain;

import cn.qudao.org.UnitId;
import java.util.Set;

/**
 * A board as lists show it.
 *
 * @param roles those that read it; empty for all
 */
public record BoardRow(
        long id, String name, String about, UnitId unit, Set<String> roles, int position, Moderation moderation) {}
