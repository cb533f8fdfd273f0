package org.handrail.clinical.code;

import java.util.List;

/** Observations and forms. MADRS, QIDS-SR16, CADSS and MOAA/S have no confirmed code: they go by a local one with text. */
public final class Loinc {

    public static final Code PHQ9_PANEL = verified("44249-1", "PHQ-9, the panel: it has no value of its own");
    public static final Code PHQ9_TOTAL = verified("44261-6", "PHQ-9, total");
    public static final Code PHQ9_ITEM_1 = verified("44250-9", "PHQ-9, item 1");
    public static final Code PHQ9_ITEM_2 = verified("44255-8", "PHQ-9, item 2");
    public static final Code PHQ9_ITEM_3 = verified("44259-0", "PHQ-9, item 3");
    public static final Code PHQ9_ITEM_4 = verified("44254-1", "PHQ-9, item 4");
    public static final Code PHQ9_ITEM_5 = verified("44251-7", "PHQ-9, item 5");
    public static final Code PHQ9_ITEM_6 = verified("44258-2", "PHQ-9, item 6");
    public static final Code PHQ9_ITEM_7 = verified("44252-5", "PHQ-9, item 7");
    public static final Code PHQ9_ITEM_8 = verified("44253-3", "PHQ-9, item 8");
    public static final Code PHQ9_ITEM_9 = remembered("44260-8", "PHQ-9, item 9");
    public static final Code PHQ9_FUNCTION = remembered("69722-7", "PHQ-9, difficulty in daily life");
    public static final Code GAD7_PANEL = verified("69737-5", "GAD-7, the panel");
    public static final Code GAD7_TOTAL = verified("70274-6", "GAD-7, total");
    public static final Code GAD7_ITEM_1 = verified("69725-0", "GAD-7, item 1");
    public static final Code GAD7_ITEM_2 = remembered("68509-9", "GAD-7, item 2");
    public static final Code GAD7_ITEM_3 = remembered("69733-4", "GAD-7, item 3");
    public static final Code GAD7_ITEM_4 = remembered("69734-2", "GAD-7, item 4");
    public static final Code GAD7_ITEM_5 = remembered("69735-9", "GAD-7, item 5");
    public static final Code GAD7_ITEM_6 = remembered("69689-8", "GAD-7, item 6");
    public static final Code GAD7_ITEM_7 = remembered("69736-7", "GAD-7, item 7");
    public static final Code CSSRS_SCREENER = verified("93373-9", "C-SSRS screener, recent");
    public static final Code CSSRS_FULL = verified("93245-9", "C-SSRS, full");
    public static final Code CSSRS_Q1 = verified("93246-7", "C-SSRS screener, question 1");
    public static final Code CSSRS_Q2 = verified("93247-5", "C-SSRS screener, question 2");
    public static final Code CSSRS_Q3 = verified("93248-3", "C-SSRS screener, question 3");
    public static final Code CSSRS_Q4 = verified("93249-1", "C-SSRS screener, question 4");
    public static final Code CSSRS_Q5 = verified("93250-9", "C-SSRS screener, question 5");
    public static final Code CSSRS_Q6_LIFETIME = verified("93267-3", "C-SSRS screener, question 6, lifetime");
    public static final Code CSSRS_Q6_RECENT = verified("93269-9", "C-SSRS screener, question 6, three months");
    public static final Code CSSRS_LEVEL = verified("93374-7", "C-SSRS screener, level of risk");
    public static final Code PRESSURE_PANEL = verified("85354-9", "Blood pressure, the panel");
    public static final Code SYSTOLIC = remembered("8480-6", "Systolic blood pressure");
    public static final Code DIASTOLIC = remembered("8462-4", "Diastolic blood pressure");
    public static final Code HEART_RATE = remembered("8867-4", "Heart rate");
    public static final Code RESPIRATORY_RATE = remembered("9279-1", "Breaths a minute");
    public static final Code SPO2 = remembered("59408-5", "Oxygen saturation by pulse oximeter");
    public static final Code SAO2 = remembered("2708-6", "Oxygen saturation of arterial blood");
    public static final Code WEIGHT = verified("29463-7", "Body weight");
    public static final Code AUDIT_C_TOTAL = verified("75626-2", "AUDIT-C, total");
    public static final Code DAST10_TOTAL = remembered("82667-7", "DAST-10, total");

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(PHQ9_PANEL, PHQ9_TOTAL, PHQ9_ITEM_1, PHQ9_ITEM_2, PHQ9_ITEM_3,
            PHQ9_ITEM_4, PHQ9_ITEM_5, PHQ9_ITEM_6, PHQ9_ITEM_7, PHQ9_ITEM_8, PHQ9_ITEM_9, PHQ9_FUNCTION, GAD7_PANEL,
            GAD7_TOTAL, GAD7_ITEM_1, GAD7_ITEM_2, GAD7_ITEM_3, GAD7_ITEM_4, GAD7_ITEM_5, GAD7_ITEM_6, GAD7_ITEM_7,
            CSSRS_SCREENER, CSSRS_FULL, CSSRS_Q1, CSSRS_Q2, CSSRS_Q3, CSSRS_Q4, CSSRS_Q5, CSSRS_Q6_LIFETIME,
            CSSRS_Q6_RECENT, CSSRS_LEVEL, PRESSURE_PANEL, SYSTOLIC, DIASTOLIC, HEART_RATE, RESPIRATORY_RATE, SPO2,
            SAO2, WEIGHT, AUDIT_C_TOTAL, DAST10_TOTAL);

    private Loinc() {}

    private static Code verified(String value, String title) {
        return new Code(CodeSystem.LOINC, value, title, true);
    }

    private static Code remembered(String value, String title) {
        return new Code(CodeSystem.LOINC, value, title, false);
    }
}
