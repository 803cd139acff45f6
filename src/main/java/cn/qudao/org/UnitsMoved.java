package cn.qudao.org;

import cn.qudao.kernel.Place;
import java.time.LocalDate;

/**
 * A unit has got another place, and all below it with it. Master data of other modules that follows its unit takes the
 * new keys; facts keep the place they had.
 */
public record UnitsMoved(UnitId unit, Place from, Place to, LocalDate on) {}
