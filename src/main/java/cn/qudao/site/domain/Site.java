package cn.qudao.site.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site that the portal leads to. */
@Entity
@Table(name = "site")
@Unscoped("Told by levels, the same in the whole province")
final class Site {

    @Id
    private long id;

    private String nameZh;
    private String nameEn;
    private String address;
    private int position;

    @Convert(converter = CodesColumn.class)
    private List<String> levels;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    Site(SiteForm form) {
        this.id = Ids.next();
        describe(form);
    }

    final void describe(SiteForm form) {
        this.nameZh = form.name().zh();
        this.nameEn = form.name().en();
        this.address = form.address();
        this.position = Objects.requireNonNull(form.position());
        this.levels = form.levels().stream().sorted().map(Level::name).toList();
    }

    SiteRow row() {
        return new SiteRow(
                id,
                new Bilingual(nameZh, nameEn),
                address,
                position,
                levels.stream().map(Level::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
