package io.baton.canonical;

/** Sales and delivery regions; policy varies by them. */
public enum Region {
    EMEA,
    AMER,
    APAC
}
