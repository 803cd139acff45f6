package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;

/**
 * Who stands at which counter.
 *
 * @param place the clerk's, or the outlet's
 * @param name the person's
 */
record Standing(long account, Place place, UnitRow outlet, String name) {}
