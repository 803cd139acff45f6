package cn.qudao.announcement.domain;

import org.jspecify.annotations.Nullable;

/** An announcement with the text message that goes along with it, or without one, read at once. */
record TextOfAnnouncement(
        Announcement announcement, @Nullable AnnouncementText text) {}
