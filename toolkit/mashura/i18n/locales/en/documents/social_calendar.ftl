# The year on social media as a document
social-kind = Plan for social media and blog
social-period = Period
social-undated = Without a day
social-day = { $day }
social-votes = Votes
social-share = Share
social-interval = Interval (95%)
social-from-to = { $low } to { $high }
social-poll-caution = These are the answers of followers who chose to answer. The interval tells chance only; it does not say how the public would answer.
