package cn.qudao.org.domain;

import cn.qudao.kernel.Level;

/** How many units of a level there are somewhere. */
public record LevelCount(Level level, long count) {}
