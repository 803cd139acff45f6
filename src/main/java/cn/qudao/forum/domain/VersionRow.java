package cn.qudao.forum.domain;

import cn.qudao.markdown.Difference;
import java.time.Instant;
import java.util.List;

/**
 * What a post said.
 *
 * @param changes from the version before it
 */
public record VersionRow(int number, VersionState state, Instant writtenAt, List<Difference.Line> changes) {}
