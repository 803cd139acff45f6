package cn.qudao.audience;

import cn.qudao.kernel.Place;
import java.util.Set;

/**
 * Who reads a row with an audience: those it is for, and those who keep it from above.
 *
 * @param roles empty for all
 * @param permission that all of them need
 * @param keeping one of these makes a keeper
 */
public record Circle(Place place, Set<String> roles, String permission, Set<String> keeping) {}
