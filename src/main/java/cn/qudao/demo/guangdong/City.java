package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A city of Guangdong: a region of the portal.
 *
 * @param residents in ten thousands
 * @param speech whose names people and villages bear there: cantonese of the delta or inland, hakka, teochew, leizhou, or
 *     mixed
 * @param zeal how eagerly its outlets recommend; 1 is ordinary
 */
record City(
        String code,
        String name,
        int residents,
        String economicLevel,
        boolean pilot,
        String group,
        String speech,
        double zeal) {

    static City of(NamedCsvRecord division, NamedCsvRecord profile) {
        return new City(
                division.getField("code"),
                division.getField("name"),
                Integer.parseInt(profile.getField("residents")),
                profile.getField("level"),
                Boolean.parseBoolean(profile.getField("pilot")),
                profile.getField("group"),
                profile.getField("speech"),
                Double.parseDouble(profile.getField("zeal")));
    }
}
