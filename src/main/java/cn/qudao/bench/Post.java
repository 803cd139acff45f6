package cn.qudao.bench;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;

/**
 * From where the portal is looked at: one of the bench's own accounts.
 *
 * @param unit the code of its unit
 * @param outlets how many lie below it
 */
public record Post(Level level, String unit, Place place, long outlets, String signInName, String password) {}
