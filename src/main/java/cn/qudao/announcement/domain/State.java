package cn.qudao.announcement.domain;

/** What was decided of an announcement. */
enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
