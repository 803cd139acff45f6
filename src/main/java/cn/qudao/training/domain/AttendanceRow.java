package cn.qudao.training.domain;

/** Somebody at a training. */
public record AttendanceRow(long id, String clerkCode, String clerkName, String outletName, AttendanceState state) {}
