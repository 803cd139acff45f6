package cn.qudao.announcement.domain;

/** An announcement with what it says, read at once. */
record PublishedAnnouncement(Announcement announcement, Body body) {}
