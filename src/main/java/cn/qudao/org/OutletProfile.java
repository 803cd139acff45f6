package cn.qudao.org;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The master data of an outlet. Type, class, segment, tier and venue are codes of their {@link Dictionary}.
 *
 * @param type row 31
 * @param channelClass row 44
 * @param segment row 32
 * @param tier row 35
 * @param star how many it has, 1 to 5; null for none, rows 43 and 145
 * @param venue row 34, for outlets inside another business
 * @param signed row 37
 * @param chain belongs to a chain, row 38
 * @param designated a designated exclusive shop, row 38
 * @param exclusiveSince since when it sells for us alone by its own will, row 39
 * @param equipment row 33, like features and customer group
 * @param footfall people passing a day, row 33
 * @param longitude degrees east
 * @param latitude degrees north
 * @param responsibleName exactly one person answers for an outlet, row 30
 * @param responsibleAccount the sign-in name, where the person has one
 */
@Embeddable
public record OutletProfile(
        String type,
        String channelClass,
        String segment,
        String tier,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer star,
        @Nullable String venue,
        boolean signed,
        boolean chain,
        boolean designated,
        @Nullable LocalDate exclusiveSince,
        @Nullable String equipment,
        @Nullable String features,
        @Nullable String customerGroup,
        @Nullable Integer footfall,
        String address,
        @Column(precision = 9, scale = 6) @Nullable BigDecimal longitude,
        @Column(precision = 9, scale = 6) @Nullable BigDecimal latitude,
        String responsibleName,
        @Nullable String responsibleAccount) {

    public static final int MOST_STARS = 5;
}
