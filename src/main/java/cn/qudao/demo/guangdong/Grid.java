package cn.qudao.demo.guangdong;

/**
 * A street, a township, or one of the farms, zones and prisons that the divisions list beside them.
 *
 * @param shortName as it stands before another name
 */
record Grid(String code, String name, String shortName, Kind kind, District district) {

    /** What a grid is like for trade; the weight is that of an ordinary one of its kind among the grids of a city. */
    enum Kind {
        STREET(1),
        TOWN(0.85),
        ZONE(0.3),
        REMOTE(0.07),
        CLOSED(0);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    City city() {
        return district.city();
    }

    boolean isUrban() {
        return kind == Kind.STREET || kind == Kind.ZONE;
    }
}
