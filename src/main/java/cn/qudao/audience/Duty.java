package cn.qudao.audience;

import cn.qudao.kernel.Place;
import java.util.Set;

/**
 * What an audience is asked to do: whoever stands at the place or below it today, in one of the roles.
 *
 * @param from the number from which on it counts that somebody has
 * @param roles empty for all
 */
public record Duty(Deeds deeds, long subject, int from, Place place, Set<String> roles) {}
