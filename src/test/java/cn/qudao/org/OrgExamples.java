package cn.qudao.org;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Units as they might be, for tests of every module. Codes are new at each call, so that tests never meet. */
public final class OrgExamples {

    public static final LocalDate OPENED = LocalDate.of(2024, 3, 1);

    private OrgExamples() {}

    /** A code that nobody else has. */
    public static String code(String prefix) {
        return prefix + Long.toString(Ids.next(), Character.MAX_RADIX).toUpperCase(java.util.Locale.ROOT);
    }

    public static OutletProfile roadsideShop() {
        return new OutletProfile(
                "roadside",
                "social",
                "urban",
                "ordinary",
                null,
                null,
                true,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                "人民路 1 号",
                null,
                null,
                "王芳",
                null);
    }

    public static ClerkProfile clerk() {
        return new ClerkProfile("clerk", "020-38880000");
    }

    public static NewUnit region(String parent) {
        return NewUnit.region(code("R"), "试验市", parent, OPENED, RegionProfile.UNKNOWN);
    }

    public static NewUnit district(NewUnit region) {
        return NewUnit.of(Level.DISTRICT, code("D"), "天河区", region.code(), OPENED);
    }

    public static NewUnit grid(NewUnit district) {
        return NewUnit.of(Level.GRID, code("G"), "石牌街道", district.code(), OPENED);
    }

    public static NewUnit outlet(NewUnit grid) {
        return NewUnit.outlet(code("O"), "石牌西路便民店", grid.code(), OPENED, roadsideShop());
    }

    public static NewUnit clerk(NewUnit outlet) {
        return NewUnit.clerk(code("C"), "李明", outlet.code(), OPENED, clerk());
    }

    /** A region with everything below it: as many children at each level as asked for. */
    public static List<NewUnit> regionWith(String province, int districts, int grids, int outlets, int clerks) {
        List<NewUnit> all = new ArrayList<>();
        NewUnit region = region(province);
        all.add(region);
        for (int d = 0; d < districts; d++) {
            all.addAll(districtWith(region, grids, outlets, clerks));
        }
        return all;
    }

    /** A district of a region that is there already, with everything below it. */
    public static List<NewUnit> districtWith(NewUnit region, int grids, int outlets, int clerks) {
        List<NewUnit> all = new ArrayList<>();
        NewUnit district = district(region);
        all.add(district);
        for (int g = 0; g < grids; g++) {
            NewUnit grid = grid(district);
            all.add(grid);
            for (int o = 0; o < outlets; o++) {
                NewUnit outlet = outlet(grid);
                all.add(outlet);
                for (int c = 0; c < clerks; c++) {
                    all.add(clerk(outlet));
                }
            }
        }
        return all;
    }
}
