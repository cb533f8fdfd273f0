/** What a place has set, as the service that owns its settings has published it. */
package org.handrail.runtime.settings;
