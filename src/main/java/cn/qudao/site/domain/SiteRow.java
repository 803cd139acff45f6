package cn.qudao.site.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Level;
import java.util.Set;

/** A site as it is listed and shown. */
public record SiteRow(long id, Bilingual name, String address, int position, Set<Level> levels) {}
