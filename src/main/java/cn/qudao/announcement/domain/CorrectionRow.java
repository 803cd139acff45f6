package cn.qudao.announcement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was put right, by whom and when. */
public record CorrectionRow(String text, @Nullable String author, Instant at) {}
