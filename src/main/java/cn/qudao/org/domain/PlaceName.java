package cn.qudao.org.domain;

/** Who has or had a place. */
record PlaceName(long key, String name) {}
