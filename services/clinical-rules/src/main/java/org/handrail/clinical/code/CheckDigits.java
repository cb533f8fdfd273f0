package org.handrail.clinical.code;

/** The check digits of LOINC (modulus 10) and SNOMED CT (Verhoeff): they betray a slip in most codes. */
final class CheckDigits {

    /** The dihedral group of order 10, in which Verhoeff's digits multiply. */
    private static final int[][] TIMES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    private static final int[] SHUFFLE = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /** Whether a LOINC code, such as {@code 44261-6}, has the right digit after its hyphen. */
    static boolean loinc(String code) {
        int hyphen = code.indexOf('-');
        String number = code.substring(0, hyphen);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return code.substring(hyphen + 1).equals(String.valueOf((10 - sum % 10) % 10));
    }

    /** Whether a SNOMED CT identifier has the right last digit. */
    static boolean snomed(String code) {
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            for (int times = 0; times < i % 8; times++) {
                digit = SHUFFLE[digit];
            }
            check = TIMES[check][digit];
        }
        return check == 0;
    }
}
