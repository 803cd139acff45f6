package cn.qudao.ivr.domain;

import cn.qudao.org.UnitId;

/** A voice system; see {@link SystemForm}. */
public record SystemRow(long id, String code, String name, UnitId outlet, boolean active) {}
