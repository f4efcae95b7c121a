"""When a retake is legal, body by body: every date worked by hand from the vendor's wording.

Unless a case says otherwise, it is asked from Berlin on Monday, 16 November 2026, at nine.
"""
