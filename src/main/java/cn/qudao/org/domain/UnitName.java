package cn.qudao.org.domain;

import cn.qudao.kernel.Level;

/**
 * What a unit is found by.
 *
 * @param characters in lower case
 * @param keys pinyin, initials and code, in plain Latin letters
 */
record UnitName(long id, Level level, long place, String characters, String keys) {}
