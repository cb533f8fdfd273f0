/**
 * Codes of public terminologies, in one place. Each says whether it was seen in a published guide or public code, or only
 * remembered: then a person looks it up before use.
 *
 * <p>This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the
 * Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the licence at
 * http://loinc.org/license. SNOMED CT needs a licence outside member countries of SNOMED International. MedDRA is a
 * subscription dictionary: the numbers here are those of the public NCI CTCAE list.
 */
package org.handrail.clinical.code;
