package cn.qudao.browser;

/** The two screens that every path is walked on; CSS pixels. */
enum Screen {
    DESK(1280, 800),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
