package cn.qudao.demo.guangdong;

/** A district or county; Dongguan and Zhongshan have a single one, of their own name. */
record District(String code, String name, City city) {

    /** As an address begins. */
    String address() {
        return name.equals(city.name()) ? name : city.name() + name;
    }
}
