/** The published language of Handrail's events: schemas, golden examples and a check against them. */
package org.handrail.schemas;
