package cn.qudao.org;

import java.time.LocalDate;

/**
 * A unit stopped on the day, for the reason; whatever others keep at it only while it works ends with it. Told in the
 * transaction that stops it.
 */
public record UnitStopped(UnitId unit, LocalDate on, String reason) {}
