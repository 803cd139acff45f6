package cn.qudao.knowledge.domain;

import cn.qudao.org.UnitId;
import java.util.Set;

/**
 * A space as lists show it.
 *
 * @param roles those that read it; empty for all
 */
public record SpaceRow(long id, String name, String about, UnitId unit, Set<String> roles) {}
