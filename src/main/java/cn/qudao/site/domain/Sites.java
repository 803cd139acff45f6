package cn.qudao.site.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import cn.qudao.site.SiteFeed;
import cn.qudao.site.SitePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites: kept by few, seen by many. */
@Service
@Requires(SitePermissions.EDIT)
@Transactional
public class Sites implements SiteFeed {

    private final SiteRepository sites;
    private final CurrentUser user;
    private final Remembered<List<SiteRow>> remembered;

    Sites(SiteRepository sites, CurrentUser user, Clock clock) {
        this.sites = sites;
        this.user = user;
        this.remembered = new Remembered<>(this::read, clock);
    }

    /** Those for the level of the active post, in their order: every home page asks. */
    @Requires
    @Transactional(readOnly = true)
    public List<SiteRow> mine() {
        Level level = user.get().place().level();
        return remembered.get().stream()
                .filter(site -> site.levels().contains(level))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<SiteRow> all() {
        return read();
    }

    private List<SiteRow> read() {
        return sites.findAllByOrderByPositionAscIdAsc().stream().map(Site::row).toList();
    }

    public void add(SiteForm form) {
        remembered.changed();
        sites.save(new Site(form));
    }

    @Override
    public void add(Bilingual name, String address) {
        add(new SiteForm(name, address, Math.toIntExact(sites.count()) + 1, Set.of(Level.values())));
    }

    public void change(long id, SiteForm form) {
        remembered.changed();
        sites.findById(id).orElseThrow(NotFound::new).describe(form);
    }

    public void remove(long id) {
        remembered.changed();
        sites.delete(sites.findById(id).orElseThrow(NotFound::new));
    }
}
