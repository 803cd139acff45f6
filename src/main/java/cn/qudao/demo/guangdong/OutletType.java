package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the outlets of a type are like (row 31).
 *
 * @param share how frequent it is in each kind of grid
 * @param zeal how likely such an outlet recommends at all, against the others
 * @param volume how much it recommends, against the others
 * @param clerkKind what its clerks are, but the first
 * @param signed the share of signed ones
 * @param footfall people passing an ordinary one a day
 * @param office open in office hours; otherwise in a shop's
 * @param appetite how well a product of each class goes there (rows 55–59)
 */
record OutletType(
        String code,
        String channelClass,
        String segment,
        Map<Grid.Kind, Double> share,
        double zeal,
        double volume,
        int leastClerks,
        int mostClerks,
        String firstClerk,
        String clerkKind,
        List<String> tiers,
        double signed,
        @Nullable Integer footfall,
        String equipment,
        boolean office,
        Map<String, Double> appetite) {

    static List<OutletType> read() {
        return Words.table("outlet_types.csv").stream().map(OutletType::of).toList();
    }

    boolean is(String other) {
        return code.equals(other);
    }

    private static OutletType of(NamedCsvRecord row) {
        Map<Grid.Kind, Double> share = new EnumMap<>(Grid.Kind.class);
        share.put(Grid.Kind.STREET, number(row, "urban"));
        share.put(Grid.Kind.TOWN, number(row, "rural"));
        share.put(Grid.Kind.ZONE, number(row, "zone"));
        share.put(Grid.Kind.REMOTE, number(row, "remote"));
        String footfall = row.getField("footfall");
        return new OutletType(
                row.getField("code"),
                row.getField("channel_class"),
                row.getField("segment"),
                share,
                number(row, "zeal"),
                number(row, "volume"),
                (int) number(row, "clerks_least"),
                (int) number(row, "clerks_most"),
                row.getField("first_clerk"),
                row.getField("clerk_kind"),
                Words.split(row.getField("tiers")),
                number(row, "signed"),
                footfall.isEmpty() ? null : Integer.valueOf(footfall),
                row.getField("equipment"),
                row.getField("hours").equals("office"),
                Stream.of("A", "B", "C", "X", "Y").collect(Collectors.toMap(c -> c, c -> number(row, c))));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
